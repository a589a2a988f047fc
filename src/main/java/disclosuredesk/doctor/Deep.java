package disclosuredesk.doctor;

import java.util.function.Consumer;

/** A check with a part that reads every byte, made only when asked for. */
public record Deep(Check rows, Consumer<Findings> content) implements Check {

    @Override
    public String code() {
        return rows.code();
    }

    @Override
    public String subject() {
        return rows.subject();
    }

    @Override
    public void look(Findings found, boolean deep) {
        rows.look(found, deep);
        if (deep) {
            content.accept(found);
        }
    }
}
