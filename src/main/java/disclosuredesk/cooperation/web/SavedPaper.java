package disclosuredesk.cooperation.web;

import disclosuredesk.materials.Material;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper shown to those who help or confer: always saved, never shown in place, as every material. */
final class SavedPaper {

    private SavedPaper() {}

    static ResponseEntity<byte[]> of(Material paper, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(content);
    }
}
