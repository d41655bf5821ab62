package nl.baken.portal.content;

/** A file of the content folder. @param path inside it, with forward slashes */
record SourceFile(String path, byte[] bytes) {
    static final int MOST_BYTES = 1024 * 1024;

    boolean isMarkdown() {
        return path.endsWith(".md");
    }

    String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
