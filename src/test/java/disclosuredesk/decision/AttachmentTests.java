package disclosuredesk.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AttachmentTests {

    private static final byte[] PDF = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);

    @Test
    void isToldByItsFirstBytesNotByItsName() {
        assertThat(new Attachment("x.exe", PDF).mediaType()).isEqualTo("application/pdf");
        assertThat(new Attachment("x.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}).mediaType())
                .isEqualTo("image/jpeg");
        assertThatThrownBy(
                        () -> new Attachment("x.pdf", "<script>".getBytes(StandardCharsets.US_ASCII)).require("file"))
                .hasMessage("decision.attachment.unknownKind");
    }

    @Test
    void isBounded() {
        assertThatCode(() -> new Attachment("x.pdf", Arrays.copyOf(PDF, Attachment.LARGEST)).require("file"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Attachment("x.pdf", Arrays.copyOf(PDF, Attachment.LARGEST + 1)).require("file"))
                .hasMessage("decision.attachment.tooLarge");
        assertThatThrownBy(() -> new Attachment("x.pdf", new byte[0]).require("file"))
                .hasMessage("decision.attachment.empty");
    }

    @Test
    void keepsNoFoldersAndNoInvisibleMarksInItsName() {
        assertThat(new Attachment("C:\\tmp\\../截\u202e图\r\n.pdf", PDF).name()).isEqualTo("截图.pdf");
        assertThat(new Attachment("𬭶".repeat(300), PDF).name()).isEqualTo("𬭶".repeat(200));
    }
}
