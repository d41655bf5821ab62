package nl.baken.portal.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as the server would hand it over, and what was answered to it. Calls that no test expects fail. */
final class Exchange {
    final Map<String, String> requestHeaders = new HashMap<>();
    final Map<String, String> headers = new HashMap<>();
    final ByteArrayOutputStream body = new ByteArrayOutputStream();
    int status = 200;
    /** Whether no character set is added to the content type. */
    boolean isBare;

    private final String method;
    private final String uri;

    Exchange(String method, String uri) {
        this.method = method;
        this.uri = uri;
    }

    Exchange with(String header, String value) {
        requestHeaders.put(header.toLowerCase(Locale.ROOT), value);
        return this;
    }

    @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (name, args) -> switch (name) {
            case "getMethod" -> method;
            case "getRequestURI" -> uri;
            case "getHeader" -> requestHeaders.get(((String) args[0]).toLowerCase(Locale.ROOT));
            case "getContentLengthLong" -> Long.parseLong(requestHeaders.getOrDefault("content-length", "-1"));
            case "getAttribute" -> null;
            default -> throw new UnsupportedOperationException(name);
        });
    }

    HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (name, args) -> {
            switch (name) {
                case "setHeader" -> headers.put(((String) args[0]).toLowerCase(Locale.ROOT), (String) args[1]);
                case "setContentType" -> headers.put("content-type", (String) args[0]);
                case "setCharacterEncoding" -> isBare = args[0] == null;
                case "setContentLength" -> headers.put("content-length", String.valueOf(args[0]));
                case "setStatus" -> status = (Integer) args[0];
                case "getOutputStream" -> {
                    return new Out();
                }
                default -> throw new UnsupportedOperationException(name);
            }
            return null;
        });
    }

    private interface Answer {
        @Nullable Object to(String method, Object[] args);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> answer.to(method.getName(), args == null ? new Object[0] : args)));
    }

    private final class Out extends ServletOutputStream {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int octet) {
            body.write(octet);
        }
    }
}
