package disclosuredesk.decision.web;

import disclosuredesk.decision.Attachment;
import disclosuredesk.shared.SentFile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What a browser sent in a file field. */
final class UploadedFile {

    private UploadedFile() {}

    /** The file; null if none was chosen. */
    static @Nullable Attachment of(@Nullable MultipartFile file) {
        if (file == null
                || Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty()) {
            return null;
        }
        return new Attachment(
                Objects.requireNonNull(file.getOriginalFilename()),
                SentFile.bytes(file, bytes -> Attachment.requireSize(bytes, "file")));
    }
}
