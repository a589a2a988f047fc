package disclosuredesk.shared;

import java.util.ArrayList;
import java.util.List;

/** What is wrong in a form, gathered, so that it is told at once and not one fault for each attempt. */
public final class Refusals {

    private final List<Refused> found = new ArrayList<>();

    /** A check that refuses in its own words; what is no fault of a form is refused at once. */
    public void gather(Runnable check) {
        try {
            check.run();
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            add(refused);
        }
    }

    /** With everything it was gathered with. */
    public void add(Refused refused) {
        found.add(refused);
        found.addAll(refused.others());
    }

    /** What was found so far. */
    public List<Refused> found() {
        return List.copyOf(found);
    }

    /** @throws Refused invalid, with everything that was found, if something was */
    public void requireNone() {
        if (!found.isEmpty()) {
            throw found.get(0).with(found.subList(1, found.size()));
        }
    }
}
