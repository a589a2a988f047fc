package disclosuredesk.statistics;

/**
 * A figure a report's text may name.
 *
 * @param name as it is kept in a text: table3.NEW.total
 * @param word as whoever writes the text reads it: 本年新收; no other figure has it
 * @param group under which it is offered: general, result, remedy, fee, table2, table3, table4, lastYear
 * @param label its place in a table; empty for one that has a sentence of its own
 * @param value as the text prints it
 */
public record Figure(String name, String word, String group, String label, String value) {

    /** As it is written in a text: 〔本年新收〕. */
    public String chip() {
        return FigureChips.OPEN + word + FigureChips.CLOSE;
    }
}
