package nl.baken.centre.access;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What really was deployed, as the container knows it: the addresses of servlets, Faces views and JAX-RS resources.
 * The door compares it with {@link Screen} when the centre starts.
 */
public final class Deployed {
    /** Patterns under which no address exists by itself: the door decides about each, by its path. */
    private static final Set<String> WHOLE = Set.of("/", "*.xhtml", "*.jsp", "*.jspx");

    private static final String CLASSES = "/WEB-INF/classes/";

    private final Set<String> addresses = new TreeSet<>();

    private Deployed() {}

    /** Looks at all that the container has. */
    public static Deployed in(ServletContext context) {
        Deployed deployed = new Deployed();
        for (ServletRegistration servlet : context.getServletRegistrations().values()) {
            servlet.getMappings().stream()
                    .filter(pattern -> !WHOLE.contains(pattern))
                    .forEach(deployed.addresses::add);
        }
        deployed.addViews(context, "/");
        Set<Class<?>> classes = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
        addClasses(context, CLASSES, classes);
        String base = classes.stream()
                .filter(type -> type.isAnnotationPresent(ApplicationPath.class))
                .map(type ->
                        joined("", type.getAnnotation(ApplicationPath.class).value()))
                .findFirst()
                .orElse("");
        deployed.addresses.remove(base + "/*"); // the resources below it count, one by one
        classes.stream().filter(type -> type.isAnnotationPresent(Path.class)).forEach(type -> deployed.add(base, type));
        return deployed;
    }

    /** Every address: views as their file, the others as their path. */
    public Set<String> addresses() {
        return addresses;
    }

    /** Those that {@link Screen} does not list. */
    public Set<String> undeclared() {
        Set<String> listed = Arrays.stream(Screen.values())
                .flatMap(screen -> screen.kind() == Screen.Kind.VIEW
                        // the Faces servlet is also mapped to the view without its ending; the door goes by the path
                        ? Stream.of(screen.path(), screen.view(), screen.view().replace(".xhtml", ""))
                        : Stream.of(screen.path()))
                .collect(Collectors.toSet());
        return addresses.stream()
                .filter(address -> !listed.contains(address))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void addViews(ServletContext context, String folder) {
        for (String path : paths(context, folder)) {
            if (path.endsWith("/")) {
                if (!path.equals("/WEB-INF/") && !path.equals("/META-INF/")) {
                    addViews(context, path);
                }
            } else if (path.endsWith(".xhtml") || path.endsWith(".jsp") || path.endsWith(".jspx")) {
                addresses.add(path);
            }
        }
    }

    private static void addClasses(ServletContext context, String folder, Set<Class<?>> classes) {
        for (String path : paths(context, folder)) {
            if (path.endsWith("/")) {
                addClasses(context, path, classes);
            } else if (path.endsWith(".class") && !path.endsWith("-info.class")) {
                String name = path.substring(CLASSES.length(), path.length() - ".class".length());
                try {
                    classes.add(Class.forName(name.replace('/', '.'), false, context.getClassLoader()));
                } catch (ClassNotFoundException | LinkageError e) {
                    throw new IllegalStateException("A class cannot be looked at: " + name, e);
                }
            }
        }
    }

    private void add(String base, Class<?> resource) {
        String path = joined(base, resource.getAnnotation(Path.class).value());
        for (Method method : resource.getMethods()) {
            if (Arrays.stream(method.getAnnotations()).anyMatch(Deployed::isHttpMethod)) {
                Path own = method.getAnnotation(Path.class);
                addresses.add(own == null ? path : joined(path, own.value()));
            }
        }
    }

    private static boolean isHttpMethod(Annotation annotation) {
        return annotation.annotationType().isAnnotationPresent(HttpMethod.class);
    }

    private static String joined(String base, String path) {
        return base + "/" + path.replaceAll("^/|/\\*?$", "");
    }

    private static Set<String> paths(ServletContext context, String folder) {
        Set<String> paths = context.getResourcePaths(folder);
        return paths == null ? Set.of() : paths;
    }
}
