package disclosuredesk.letters;

import disclosuredesk.agencies.Officer;
import disclosuredesk.documents.KeptTogether;
import disclosuredesk.documents.OfdDocument;
import disclosuredesk.documents.PdfDocument;
import disclosuredesk.documents.PicturesOnPdf;
import disclosuredesk.documents.WordTemplate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Letters as files: made of the frozen words when they are asked for, so that all three forms say the same. */
@Component
public class LetterFiles {

    /** What is kept in the house, or signed by others than the agency. */
    private static final Set<LetterKind> WITHOUT_SEAL = EnumSet.of(
            LetterKind.APPROVAL_SHEET,
            LetterKind.ASSIGNMENT_SLIP,
            LetterKind.CONFIRMATION_RECORD,
            LetterKind.ORAL_RECORD,
            LetterKind.SERVICE_RECEIPT);

    private final LetterTemplates templates;
    private final LetterheadPictures pictures;

    LetterFiles(LetterTemplates templates, LetterheadPictures pictures) {
        this.templates = templates;
        this.pictures = pictures;
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
        return of(letter.content(), form, isSealed(letter, by), by);
    }

    /** Whether the picture of the seal is printed on the letter: on valid ones that go out, where the agency's setting says so. */
    public boolean isSealed(Letter letter, Officer by) {
        return !letter.isVoid()
                && !WITHOUT_SEAL.contains(letter.kind())
                && pictures.isShown(by.agencyId(), LetterheadPicture.SEAL);
    }

    /** The same of the words of a letter that is in no register of letters. */
    public byte[] of(LetterContent letter, Form form, Officer by) {
        return of(letter, form, false, by);
    }

    private byte[] of(LetterContent letter, Form form, boolean sealed, Officer by) {
        byte[] docx = docx(templates.of(by.agencyId()), letter);
        return switch (form) {
            case DOCX -> docx;
            case PDF -> pdf(docx, letter, sealed, by);
            case OFD -> OfdDocument.of(pdf(docx, letter, sealed, by));
        };
    }

    /** The pictures are on what is printed; the Word file, which can be edited, has none. */
    private byte[] pdf(byte[] docx, LetterContent letter, boolean sealed, Officer by) {
        return PicturesOnPdf.of(
                PdfDocument.of(docx),
                pictures.of(by.agencyId(), LetterheadPicture.LOGO).orElse(null),
                sealed ? pictures.of(by.agencyId(), LetterheadPicture.SEAL).orElse(null) : null,
                letter.date());
    }

    /** Several letters as one PDF to be printed, each beginning on a page of its own. */
    public byte[] together(List<Letter> letters, Officer by) {
        WordTemplate template = templates.of(by.agencyId());
        return PdfDocument.merged(letters.stream()
                .map(letter -> pdf(docx(template, letter.content()), letter.content(), isSealed(letter, by), by))
                .toList());
    }

    private static byte[] docx(WordTemplate template, LetterContent content) {
        return KeptTogether.from(template.fill(content.values()), content.signature());
    }
}
