package disclosuredesk.remedies;

/** As what the agency is a party. */
public enum Standing {
    /** 作出原行政行为的机关: it counts the remedy. */
    ORIGINAL_ORGAN,
    /** 作为共同被告的复议机关: the suit is counted by the original agency only (国办公开办函〔2016〕201号). */
    REVIEWING_ORGAN
}
