package disclosuredesk.stages;

import org.jspecify.annotations.Nullable;

/**
 * What an agency, or one of its departments, demands of a stage.
 *
 * @param workingDays the limit in force, the first day not counted
 * @param standard what is to be done and how well; empty if nothing is written down
 * @param responsible the post that answers for it; empty: whoever has the role
 * @param own what was set here and is not inherited
 */
public record StageLimit(HandlingStage stage, int workingDays, String standard, String responsible, Own own) {

    /**
     * What was set for an agency or a department itself.
     *
     * @param workingDays null: inherited
     * @param standard empty: inherited
     * @param responsible empty: inherited
     */
    public record Own(@Nullable Integer workingDays, String standard, String responsible) {
        static final Own NOTHING = new Own(null, "", "");
    }
}
