package disclosuredesk.lettercheck;

/** Words of one writer within a paragraph. */
public record Piece(Writer by, String text) {

    public static Piece system(String text) {
        return new Piece(Writer.SYSTEM, text);
    }

    public static Piece officer(String text) {
        return new Piece(Writer.OFFICER, text);
    }

    public static Piece applicant(String text) {
        return new Piece(Writer.APPLICANT, text);
    }
}
