package disclosuredesk.desk.board;

import java.util.List;

/**
 * The running year of the annual report in short, as the records stand now.
 *
 * @param figures of table 三
 * @param remedies of table 四
 * @param faults sums and identities of tables 三 and 四 that do not hold
 * @param open faults and warnings nobody accepted that stand in the way of the finished report
 */
record LiveYear(int year, List<Cell> figures, List<Cell> remedies, int faults, long open) {

    /**
     * A figure with the page of what is behind it.
     *
     * @param label in the table's own words, or a message key
     */
    record Cell(String label, int number, String address) {}
}
