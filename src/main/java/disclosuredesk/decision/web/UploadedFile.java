package disclosuredesk.decision.web;

import disclosuredesk.decision.Attachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What a browser sent in a file field. */
final class UploadedFile {

    private UploadedFile() {}

    /** The file; null if none was chosen. */
    static @Nullable Attachment of(@Nullable MultipartFile file) {
        if (file == null || Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty()) {
            return null;
        }
        try {
            return new Attachment(Objects.requireNonNull(file.getOriginalFilename()), file.getBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
