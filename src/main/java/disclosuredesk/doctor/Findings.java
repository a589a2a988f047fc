package disclosuredesk.doctor;

import java.util.ArrayList;
import java.util.List;

/** What one check found. All faults are counted; only the first are kept, so that a ruined database does not fill the memory. */
public final class Findings {

    private static final int KEPT = 200;

    private final List<String> faults = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();
    private long looked;
    private String unit = "";
    private long faultCount;
    private long hintCount;

    /** So many things were looked at. */
    public void looked(long number, String inUnit) {
        looked = number;
        unit = inUnit;
    }

    /** Something is not as it must be. */
    public void fault(String sentence) {
        faultCount++;
        if (faults.size() < KEPT) {
            faults.add(sentence);
        }
    }

    /** Something somebody should know, though nothing is wrong yet. */
    public void hint(String sentence) {
        hintCount++;
        if (hints.size() < KEPT) {
            hints.add(sentence);
        }
    }

    /** How many things of which kind were looked at, e.g. 62件. */
    public String looked() {
        return looked + unit;
    }

    /** The first faults, one sentence each. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** The first hints. */
    public List<String> hints() {
        return List.copyOf(hints);
    }

    public long faultCount() {
        return faultCount;
    }

    public long hintCount() {
        return hintCount;
    }
}
