package disclosuredesk.letters;

import disclosuredesk.agencies.Officer;
import disclosuredesk.documents.KeptTogether;
import disclosuredesk.documents.OfdDocument;
import disclosuredesk.documents.PdfDocument;
import disclosuredesk.documents.WordTemplate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Letters as files: made of the frozen words when they are asked for, so that all three forms say the same. */
@Component
public class LetterFiles {

    private final LetterTemplates templates;

    LetterFiles(LetterTemplates templates) {
        this.templates = templates;
    }

    /** The forms a letter can be had in. */
    public enum Form {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("application/pdf"),
        OFD("application/ofd");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** The letter as a file of the form, with the template of the officer's agency. */
    public byte[] of(Letter letter, Form form, Officer by) {
        return of(letter.content(), form, by);
    }

    /** The same of the words of a letter that is in no register of letters. */
    public byte[] of(LetterContent letter, Form form, Officer by) {
        byte[] docx = docx(templates.of(by.agencyId()), letter);
        return switch (form) {
            case DOCX -> docx;
            case PDF -> PdfDocument.of(docx);
            case OFD -> OfdDocument.of(PdfDocument.of(docx));
        };
    }

    /** Several letters as one PDF to be printed, each beginning on a page of its own. */
    public byte[] together(List<Letter> letters, Officer by) {
        WordTemplate template = templates.of(by.agencyId());
        return PdfDocument.merged(letters.stream()
                .map(letter -> PdfDocument.of(docx(template, letter.content())))
                .toList());
    }

    private static byte[] docx(WordTemplate template, LetterContent content) {
        return KeptTogether.from(template.fill(content.values()), content.signature());
    }
}
