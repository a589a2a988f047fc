package disclosuredesk.decision;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What a part of a draft must have before it can be reviewed. Each rule names the field it is about and the sentence
 * that says what is missing; where the list ends is where an answer without ground, reason or evidence becomes
 * impossible.
 *
 * @param isBroken whether the part breaks the rule, given what the case file holds
 */
record DraftRule(String field, String messageKey, BiPredicate<DecisionPart, DraftRule.CaseFile> isBroken) {

    /** What the case file holds that the rules ask for. */
    record CaseFile(boolean searched, boolean correctionReceived, boolean thirdPartyConsulted) {}

    static final List<DraftRule> ALL = List.of(
            new DraftRule("information", "decision.draft.informationMissing",
                    (part, file) -> part.information().isBlank()),
            new DraftRule("ground", "decision.groundNotForDrafting",
                    (part, file) -> !Ground.forDrafting().contains(part.ground())),
            new DraftRule("reason", "decision.draft.reasonMissing",
                    (part, file) -> !part.ground().givesInformation() && isBlank(part.reason())),
            new DraftRule("law", "decision.draft.lawMissing",
                    (part, file) -> part.ground() == Ground.PROHIBITED_BY_LAW && isBlank(part.law())),
            new DraftRule("ground", "decision.draft.notSearched",
                    (part, file) -> part.ground() == Ground.DOES_NOT_EXIST && !file.searched()),
            new DraftRule("ground", "decision.draft.neverCorrected",
                    (part, file) -> part.ground() == Ground.STILL_UNCLEAR && !file.correctionReceived()),
            new DraftRule("ground", "decision.draft.thirdPartyNotConsulted",
                    (part, file) -> part.ground() == Ground.THIRD_PARTY && !file.thirdPartyConsulted()));

    /** The first rule a part breaks. */
    static Optional<DraftRule> firstBroken(DecisionPart part, CaseFile file) {
        return ALL.stream().filter(rule -> rule.isBroken().test(part, file)).findFirst();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
