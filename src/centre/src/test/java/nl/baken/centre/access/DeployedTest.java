package nl.baken.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeployedTest {
    /** A resource that nobody listed. */
    @Path("/vergeten")
    public static class Forgotten {
        @GET
        public String all() {
            return "";
        }

        @POST
        @Path("{id}")
        public void one() {}

        public void noResource() {}
    }

    @Test
    void what_the_centre_really_has_passes() {
        Deployed deployed = Deployed.in(context(
                List.of("/", "*.xhtml", "*.jsp", "/sessie", "/wachtrij", "/melding"),
                Map.of("/", Set.of("/wachtrij.xhtml", "/melding.xhtml", "/WEB-INF/"))));
        assertEquals(Set.of(), deployed.undeclared());
        assertTrue(deployed.addresses().contains("/wachtrij.xhtml"));
    }

    @Test
    void a_servlet_that_is_not_listed_is_found() {
        assertEquals(
                Set.of("/geheim", "/api/*"),
                Deployed.in(context(List.of("/", "/geheim", "/api/*"), Map.of()))
                        .undeclared());
    }

    @Test
    void a_view_that_is_not_listed_is_found_wherever_it_lies() {
        assertEquals(
                Set.of("/geheim.xhtml", "/diep/er.xhtml"),
                Deployed.in(context(
                                List.of(),
                                Map.of(
                                        "/", Set.of("/geheim.xhtml", "/diep/", "/WEB-INF/", "/resources/"),
                                        "/diep/", Set.of("/diep/er.xhtml"),
                                        "/WEB-INF/", Set.of("/WEB-INF/template.xhtml"))))
                        .undeclared());
    }

    @Test
    void a_resource_that_is_not_listed_is_found_with_each_of_its_paths() {
        String folder = "/WEB-INF/classes/";
        String file = folder + Forgotten.class.getName().replace('.', '/') + ".class";
        assertEquals(
                Set.of("/vergeten", "/vergeten/{id}"),
                Deployed.in(context(List.of(), Map.of(folder, Set.of(file)))).undeclared());
    }

    private static ServletContext context(List<String> mappings, Map<String, Set<String>> folders) {
        Map<String, ServletRegistration> servlets = IntStream.range(0, mappings.size())
                .boxed()
                .collect(Collectors.toMap(Object::toString, i -> registration(List.of(mappings.get(i)))));
        return (ServletContext) Proxy.newProxyInstance(
                DeployedTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getServletRegistrations" -> servlets;
                    case "getResourcePaths" -> folders.get(arguments[0]);
                    case "getClassLoader" -> DeployedTest.class.getClassLoader();
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    private static ServletRegistration registration(Collection<String> mappings) {
        return (ServletRegistration) Proxy.newProxyInstance(
                DeployedTest.class.getClassLoader(),
                new Class<?>[] {ServletRegistration.class},
                (proxy, called, arguments) -> {
                    if (called.getName().equals("getMappings")) {
                        return mappings;
                    }
                    throw new UnsupportedOperationException(called.getName());
                });
    }
}
