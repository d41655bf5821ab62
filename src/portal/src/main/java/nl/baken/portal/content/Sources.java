package nl.baken.portal.content;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files that content is made of, and what was wrong with files that were not read. Symbolic links are refused, not
 * followed; a file that is too big is not opened.
 */
record Sources(List<SourceFile> files, List<ContentProblem> problems) {
    static final String REDIRECTS = "redirects.csv";
    static final String PUBLISHED = "published.txt";

    /** Read at the start, not watched: see {@link nl.baken.platform.Organisation}. */
    static final String ORGANISATION = "organisation.yaml";

    private static final String PACKAGED = "/WEB-INF/classes/webapp-content/";
    private static final Set<String> NO_CONTENT = Set.of("README.md", ORGANISATION);
    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 5000;

    Sources {
        files = files.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
        problems = List.copyOf(problems);
    }

    /** @throws UncheckedIOException when the folder itself cannot be read */
    static Sources in(Path folder) {
        try {
            Path root = folder.toRealPath();
            Walk walk = new Walk(root);
            Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, walk);
            return new Sources(walk.files, walk.problems);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the content folder " + folder, e);
        }
    }

    /** What came with the WAR. */
    static Sources packaged(ServletContext context) {
        List<SourceFile> files = new ArrayList<>();
        addPackaged(context, PACKAGED, files);
        return new Sources(files, List.of());
    }

    /** Changes whenever a file is added, removed or written to. */
    static String stamp(Path folder) {
        StringBuilder stamp = new StringBuilder();
        try {
            Path root = folder.toRealPath();
            stamp.append(root);
            Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    stamp.append('\n')
                            .append(file)
                            .append(' ')
                            .append(attributes.lastModifiedTime())
                            .append(' ')
                            .append(attributes.size());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return "unreadable: " + e.getClass().getName();
        }
        return stamp.toString();
    }

    private static void addPackaged(ServletContext context, String folder, List<SourceFile> files) {
        Set<String> paths = context.getResourcePaths(folder);
        if (paths == null) {
            return;
        }
        for (String path : new TreeSet<>(paths)) {
            if (path.endsWith("/")) {
                addPackaged(context, path, files);
            } else if (!isIgnored(path.substring(path.lastIndexOf('/') + 1))) {
                try (InputStream in = context.getResourceAsStream(path)) {
                    if (in != null) {
                        files.add(new SourceFile(path.substring(PACKAGED.length()), in.readAllBytes()));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException("Cannot read packaged content " + path, e);
                }
            }
        }
    }

    /** Hidden files and what editors leave behind while they write. */
    private static boolean isIgnored(String name) {
        return name.startsWith(".")
                || name.startsWith("#")
                || name.endsWith("~")
                || name.endsWith(".swp")
                || name.endsWith(".tmp")
                || name.endsWith(".bak");
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<SourceFile> files = new ArrayList<>();
        private final List<ContentProblem> problems = new ArrayList<>();

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isIgnored(String.valueOf(folder.getFileName()))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String path = name(file);
            if (isIgnored(String.valueOf(file.getFileName())) || NO_CONTENT.contains(path)) {
                return FileVisitResult.CONTINUE;
            }
            if (files.size() >= MOST_FILES) {
                problems.add(ContentProblem.error(path, 0, "Er zijn meer dan " + MOST_FILES + " bestanden."));
                return FileVisitResult.TERMINATE;
            }
            if (attributes.isSymbolicLink()) {
                problems.add(ContentProblem.error(
                        path, 0, "Dit is een verwijzing naar een andere plek (symlink). Zet het bestand zelf hier."));
            } else if (!attributes.isRegularFile()) {
                problems.add(ContentProblem.error(
                        path,
                        0,
                        attributes.isDirectory()
                                ? "Deze map staat te diep: " + DEEPEST + " mappen is het meeste."
                                : "Dit is geen gewoon bestand."));
            } else if (attributes.size() > SourceFile.MOST_BYTES) {
                problems.add(tooBig(path));
            } else {
                read(file, path);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            problems.add(ContentProblem.error(name(file), 0, "Dit bestand is niet te lezen."));
            return FileVisitResult.CONTINUE;
        }

        private void read(Path file, String path) throws IOException {
            // once more without following: what was a file a moment ago may be a link now
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                byte[] bytes = in.readNBytes(SourceFile.MOST_BYTES + 1);
                if (bytes.length > SourceFile.MOST_BYTES) {
                    problems.add(tooBig(path));
                } else {
                    files.add(new SourceFile(path, bytes));
                }
            }
        }

        private String name(Path file) {
            return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        }

        private static ContentProblem tooBig(String path) {
            return ContentProblem.error(path, 0, "Dit bestand is groter dan 1 MB. Maak er meer pagina’s van.");
        }
    }
}
