package nl.baken.centre.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.primefaces.component.datatable.DataTableRenderer;

/**
 * PrimeFaces' table as a table. It calls itself a grid, cell by cell, which promises arrow keys that these tables do not
 * have, and which HTML forbids to say of a {@code td}.
 */
public class PlainTableRenderer extends DataTableRenderer {
    private static final Set<String> ROLES_OF_A_GRID = Set.of("grid", "gridcell");

    @Override
    public void encodeEnd(FacesContext context, UIComponent table) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        context.setResponseWriter(new WithoutGrid(writer));
        try {
            super.encodeEnd(context, table);
        } finally {
            context.setResponseWriter(writer);
        }
    }

    private static final class WithoutGrid extends ResponseWriterWrapper {
        WithoutGrid(ResponseWriter wrapped) {
            super(wrapped);
        }

        @Override
        public void writeAttribute(String name, Object value, @Nullable String property) throws IOException {
            if (!(name.equals("role") && ROLES_OF_A_GRID.contains(String.valueOf(value)))) {
                super.writeAttribute(name, value, property);
            }
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer writer) {
            return new WithoutGrid(getWrapped().cloneWithWriter(writer));
        }
    }
}
