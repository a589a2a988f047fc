package disclosuredesk.cli.doctor;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import disclosuredesk.shared.OneMoment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks at everything that must hold in the database: what the row, the process, the ledger and the projections say of a case
 * is one and the same. Each check sees one moment, so that a system at work is not taken for a broken one, and reads in
 * batches, so that a hundred thousand cases fit into any memory.
 */
@Component
public class Doctor {

    private final List<Check> checks;
    private final OneMoment oneMoment;

    Doctor(List<Check> checks, OneMoment oneMoment) {
        this.checks = checks.stream().sorted(Comparator.comparing(Check::code)).toList();
        this.oneMoment = oneMoment;
    }

    /**
     * Makes every check, one after the other.
     *
     * @param deep whether the content of files is read and hashed as well
     * @param told hears each result as soon as it is known
     */
    public List<Diagnosis> examine(boolean deep, Consumer<Diagnosis> told) {
        List<Diagnosis> all = new ArrayList<>();
        for (Check check : checks) {
            Diagnosis diagnosis = examine(check, deep);
            told.accept(diagnosis);
            all.add(diagnosis);
        }
        return all;
    }

    private Diagnosis examine(Check check, boolean deep) {
        Findings found = new Findings();
        try {
            return oneMoment.read(() -> {
                check.look(found, deep);
                return new Diagnosis(check.code(), check.subject(), found, null);
            });
        } catch (DataAccessException
                | TransactionException
                | IllegalStateException
                | IllegalArgumentException unreadable) {
            return new Diagnosis(check.code(), check.subject(), found, String.valueOf(unreadable.getMessage()));
        }
    }
}
