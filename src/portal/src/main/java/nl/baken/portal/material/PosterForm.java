package nl.baken.portal.material;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.baken.platform.Organisation;
import org.jspecify.annotations.Nullable;

/** What the page asks on which a visitor has a poster made. After a wrong choice it says so, beside what was chosen. */
@Named("poster")
@RequestScoped
public class PosterForm {
    private Posters posters;
    private Organisation organisation;
    private HttpServletRequest request;

    @Inject
    PosterForm(Posters posters, Organisation organisation, HttpServletRequest request) {
        this.posters = posters;
        this.organisation = organisation;
        this.request = request;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected PosterForm() {}

    /** A group of texts. */
    public record Group(String label, List<MaterialPage.Choice> choices) {}

    /** Something wrong. @param field the id of what it is about */
    public record Fault(String field, String message) {}

    public boolean isBare() {
        return posters.offered().isEmpty();
    }

    public List<MaterialPage.Choice> getMunicipalities() {
        String chosen = asked().of(Posters.MUNICIPALITY);
        return organisation.municipalities().stream()
                .map(one -> new MaterialPage.Choice(
                        one.code(), one.name(), one.code().equals(chosen)))
                .toList();
    }

    public List<Group> getTexts() {
        String chosen = asked().of(Posters.TEXT);
        return posters.offered().entrySet().stream()
                .map(group -> new Group(
                        Texts.of("poster.group." + group.getKey()),
                        group.getValue().stream()
                                .map(text -> new MaterialPage.Choice(
                                        text.code(), text.title(), text.code().equals(chosen)))
                                .toList()))
                .toList();
    }

    public List<MaterialPage.Choice> getSizes() {
        String chosen = asked().of(Posters.SIZE);
        return List.of(PaperSize.values()).stream()
                .map(size -> new MaterialPage.Choice(
                        size.code(),
                        Texts.of("poster.size." + size.code()),
                        size.code().equals(chosen) || (chosen.isEmpty() && size == PaperSize.A4)))
                .toList();
    }

    public List<Fault> getFaults() {
        Posters.@Nullable Wanted wanted = (Posters.Wanted) request.getAttribute(PosterServlet.REFUSED);
        return wanted == null
                ? List.of()
                : wanted.wrong().stream()
                        .map(field -> new Fault(field, Texts.of("poster.wrong." + field)))
                        .toList();
    }

    private Asked asked() {
        return new Asked(request.getAttribute(PosterServlet.REFUSED) == null ? null : request.getQueryString());
    }
}
