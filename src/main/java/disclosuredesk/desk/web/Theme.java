package disclosuredesk.desk.web;

/** Whether the pages of one browser are light or dark (界面颜色), or as its system is. What is printed is always light. */
enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    static final String COOKIE = "theme";
}
