package disclosuredesk.desk.web;

/** How large the pages are in one browser (字号); everything on them grows alike. */
enum TextSize {
    STANDARD,
    LARGE,
    HUGE;

    static final String COOKIE = "text-size";
}
