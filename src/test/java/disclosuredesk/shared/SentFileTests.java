package disclosuredesk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import disclosuredesk.calendar.NoticeFile;
import disclosuredesk.decision.Attachment;
import disclosuredesk.letters.SentWord;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.rollup.SentReport;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockMultipartFile;

class SentFileTests {

    private static final long SERVER = 200L << 20;

    static Stream<Arguments> forms() {
        return Stream.of(
                form("a notice", NoticeFile::requireSize, 200 << 10, "calendar.file.tooBig"),
                form(
                        "the proof of a search",
                        bytes -> Attachment.requireSize(bytes, "file"),
                        5 << 20,
                        "decision.attachment.tooLarge"),
                form(
                        "a material",
                        bytes -> InspectedFile.requireSize("a.pdf", bytes, 100 << 20),
                        100 << 20,
                        "materials.file.tooLarge"),
                form("a letter's final form", SentWord::requireSizeOfFinal, 5 << 20, "letters.final.unfit"),
                form("a letter's template", SentWord::requireSizeOfTemplate, 5 << 20, "letters.template.unfit"),
                form(
                        "a report",
                        bytes -> SentReport.requireSize("a.xlsx", bytes),
                        20 << 20,
                        "statistics.submission.unreadable"));
    }

    private static Arguments form(String name, LongConsumer requireSize, long most, String key) {
        return Arguments.of(name, requireSize, most, key);
    }

    /** A file that tells whether it was read. */
    private static final class Sent extends MockMultipartFile {

        private final long size;
        private boolean read;

        Sent(long size) {
            super("file", new byte[0]);
            this.size = size;
        }

        @Override
        public long getSize() {
            return size;
        }

        @Override
        public byte[] getBytes() {
            read = true;
            return new byte[0];
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void a_file_too_large_for_its_form_is_refused_in_the_forms_words_before_it_is_read(
            String name, LongConsumer requireSize, long most, String key) {
        for (long size : new long[] {most + 1, SERVER, Integer.MAX_VALUE + 1L}) {
            Sent file = new Sent(size);
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> SentFile.bytes(file, requireSize))
                    .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key));
            assertThat(file.read).isFalse();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void a_file_as_large_as_its_form_takes_is_read(String name, LongConsumer requireSize, long most, String key) {
        Sent file = new Sent(most);
        SentFile.bytes(file, requireSize);
        assertThat(file.read).isTrue();
    }
}
