package nl.baken.portal.material;

/**
 * What is known of a print without its bytes.
 *
 * @param key its name, see {@link Draft#key}
 * @param bytes how long it is
 * @param coverWidth of the picture of its first page, in pixels
 * @param coverHeight of that picture
 */
record Print(String key, int pages, int bytes, int coverWidth, int coverHeight) {
    static final int MOST_COVER = 150;

    static Print parse(String line) {
        String[] parts = line.split(" ");
        return new Print(
                parts[0],
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]),
                Integer.parseInt(parts[4]));
    }

    /** As it stands in the list of prints. */
    String line() {
        return key + " " + pages + " " + bytes + " " + coverWidth + " " + coverHeight;
    }
}
