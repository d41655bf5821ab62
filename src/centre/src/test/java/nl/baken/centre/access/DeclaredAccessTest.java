package nl.baken.centre.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All classes of the centre: who may call what. */
class DeclaredAccessTest {
    @Test
    void every_service_says_who_may_call_it() throws Exception {
        Set<String> silent = new TreeSet<>();
        List<Class<?>> services = services();
        assertTrue(services.size() > 5, services::toString);
        for (Class<?> service : services) {
            if (!service.isAnnotationPresent(AllowedTo.class)) {
                silent.add(service.getName());
            }
        }
        assertEquals(Set.of(), silent, "these are closed to everybody: put @AllowedTo on them");
    }

    private static List<Class<?>> services() throws IOException, ClassNotFoundException {
        Path classes = Path.of("target", "classes");
        List<String> names;
        try (Stream<Path> files = Files.walk(classes)) {
            names = files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file).toString())
                    .filter(name -> !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
        List<Class<?>> services = new java.util.ArrayList<>();
        for (String name : names) {
            Class<?> type = Class.forName(name, false, DeclaredAccessTest.class.getClassLoader());
            if (ClosedServices.isService(type)) {
                services.add(type);
            }
        }
        return services;
    }
}
