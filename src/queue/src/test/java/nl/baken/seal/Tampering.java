package nl.baken.seal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Changes one character at a time in every text of a JSON object. */
final class Tampering {
    private Tampering() {}

    /** Hands each changed copy to the test, with a word on where it was changed. Of long texts every 61st character. */
    static int each(Map<String, Object> json, java.util.function.BiConsumer<String, Map<String, Object>> test) {
        List<Runnable> changes = new ArrayList<>();
        walk(json, "", changed -> changes.add(() -> test.accept(changed.where(), changed.json())));
        changes.forEach(Runnable::run);
        return changes.size();
    }

    private record Changed(String where, Map<String, Object> json) {}

    @SuppressWarnings("unchecked")
    private static void walk(Map<String, Object> object, String path, Consumer<Changed> found) {
        object.forEach((name, value) -> {
            String here = path + "/" + name;
            Consumer<Object> replaced = changed -> {
                Map<String, Object> copy = new LinkedHashMap<>(object);
                copy.put(name, changed);
                found.accept(new Changed(here, copy));
            };
            if (value instanceof String text) {
                variants(text).forEach(replaced);
            } else if (value instanceof Map<?, ?> map) {
                walk((Map<String, Object>) map, here, changed -> {
                    Map<String, Object> copy = new LinkedHashMap<>(object);
                    copy.put(name, changed.json());
                    found.accept(new Changed(changed.where(), copy));
                });
            } else if (value instanceof List<?> list && list.get(0) instanceof Map<?, ?> first) {
                walk((Map<String, Object>) first, here + "/0", changed -> {
                    List<Object> copied = new ArrayList<>(list);
                    copied.set(0, changed.json());
                    Map<String, Object> copy = new LinkedHashMap<>(object);
                    copy.put(name, copied);
                    found.accept(new Changed(changed.where(), copy));
                });
            }
        });
    }

    static List<String> variants(String text) {
        List<String> variants = new ArrayList<>();
        int step = text.length() > 600 ? 61 : 1;
        for (int i = 0; i < text.length(); i += step) {
            variants.add(changed(text, i));
        }
        variants.add(changed(text, text.length() - 1));
        variants.add(text.substring(0, text.length() - 1));
        variants.add(text + "A");
        return variants;
    }

    /** The neighbour in the alphabet: in base64url's last character often the same bytes, if they are read laxly. */
    private static String changed(String text, int at) {
        char c = text.charAt(at);
        char other =
                switch (c) {
                    case 'Z', 'z', '9', '-', '_' -> 'A';
                    default -> (char) (c + 1);
                };
        return text.substring(0, at) + other + text.substring(at + 1);
    }
}
