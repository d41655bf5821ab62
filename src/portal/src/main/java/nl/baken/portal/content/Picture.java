package nl.baken.portal.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture beside a page, with its size, so that the page does not jump when it comes in. */
public record Picture(String file, String type, int width, int height, byte[] bytes) {
    static final int MOST_BYTES = 200 * 1024;

    static boolean isName(String path) {
        return path.endsWith(".png") || path.endsWith(".jpg");
    }

    /** Empty when the bytes are not such a picture. Only its header is read. */
    static Optional<Picture> of(SourceFile file) {
        String format = file.path().endsWith(".png") ? "png" : "jpeg";
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file.bytes()))) {
            reader.setInput(in, true, true);
            return Optional.of(
                    new Picture(file.path(), "image/" + format, reader.getWidth(0), reader.getHeight(0), file.bytes()));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
