package disclosuredesk.statistics;

import disclosuredesk.report.Table3;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A version put to the proof: its figures counted again from what was on record at its cut-off, and its seal. */
@Component
public class VersionProofs {

    private final AnnualTable table;
    private final FrozenYears years;
    private final FrozenCases cases;

    VersionProofs(AnnualTable table, FrozenYears years, FrozenCases cases) {
        this.table = table;
        this.years = years;
        this.cases = cases;
    }

    /**
     * What the proof gave.
     *
     * @param recounted table 三 counted again at the cut-off
     * @param cases how many cases the two lists have together
     * @param casesOtherwise how many of them the lists do not have alike
     * @param sealed whether the seal fits what is stored
     * @param sameRules whether the rules are still those of the version
     */
    public record Proof(
            Table3 recounted, boolean sameFigures, int cases, int casesOtherwise, boolean sealed, boolean sameRules) {

        public boolean holds() {
            return sameFigures && casesOtherwise == 0 && sealed;
        }
    }

    /** Counts a version of an own report again. */
    public Proof of(ReportVersion version) {
        Table3 recounted =
                table.derive(List.of(version.agencyId()), version.year(), version.format(), version.cutOff());
        List<FrozenCase> stored = cases.of(version);
        Map<String, FrozenCase> then = new HashMap<>();
        cases.then(version).forEach(one -> then.put(one.id(), one));
        int together = then.size();
        int otherwise = 0;
        for (FrozenCase one : stored) {
            FrozenCase again = then.remove(one.id());
            together += again == null ? 1 : 0;
            otherwise += one.equals(again) ? 0 : 1;
        }
        boolean sealed =
                Seal.of(version, new CaseBasis(stored, years.remedies(version))).equals(version.sha256());
        return new Proof(
                recounted,
                recounted.equals(version.table3()),
                together,
                otherwise + then.size(),
                sealed,
                version.rules().equals(CountingRules.VERSION));
    }
}
