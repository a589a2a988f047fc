package disclosuredesk.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.LongConsumer;
import org.springframework.web.multipart.MultipartFile;

/** The bytes of a file field. The server takes files of any size that some form takes; each form tells its own limit before one is read. */
public final class SentFile {

    private SentFile() {}

    /**
     * Reads the file.
     *
     * @param requireSize refuses a number of bytes that is too large, in the form's own words
     * @throws Refused by it
     */
    public static byte[] bytes(MultipartFile file, LongConsumer requireSize) {
        requireSize.accept(file.getSize());
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
