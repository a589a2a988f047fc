package disclosuredesk.statistics;

/**
 * A figure a report's text may name.
 *
 * @param name as a placeholder calls it, without the braces
 * @param group under which it is offered: general, result, remedy, fee, table2, table3, table4, lastYear
 * @param label its place in a table; empty for one that has a sentence of its own
 * @param value as the text prints it
 */
public record Figure(String name, String group, String label, String value) {

    /** As it is written in a text: {{table3.NEW.total}}. */
    public String placeholder() {
        return "{{" + name + "}}";
    }
}
