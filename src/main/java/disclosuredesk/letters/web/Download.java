package disclosuredesk.letters.web;

import disclosuredesk.letters.LetterFiles.Form;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file handed to the browser under its name, never shown as a page. */
final class Download {

    private Download() {}

    static ResponseEntity<byte[]> of(byte[] file, String name, Form form) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file);
    }
}
