package disclosuredesk.letters;

/** A picture on an agency's letters. */
public enum LetterheadPicture {
    /** 机关标识, above the agency's name. */
    LOGO,
    /** 印章图样, printed across the date where the agency's setting asks for it; no electronic seal. */
    SEAL
}
