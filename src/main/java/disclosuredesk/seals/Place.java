package disclosuredesk.seals;

/** One table and one value of its scope. */
record Place(ProvedTable table, String scope) {

    /** As a line about it names it. */
    String about() {
        return table.name() + SealChain.ABOUT_PARTED_BY + scope;
    }
}
