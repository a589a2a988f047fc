package disclosuredesk.decision;

import disclosuredesk.requests.WantedForm;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What a part of a draft must have before it can be reviewed. Each rule names the field it is about and the sentence
 * that says what is missing; where the list ends is where an answer without ground, reason or evidence becomes
 * impossible.
 *
 * @param isBroken whether the part breaks the rule, given what the case file holds
 */
record DraftRule(String field, String messageKey, BiPredicate<DecisionPart, DraftRule.CaseFile> isBroken) {

    /**
     * What the case file holds that the rules ask for.
     *
     * @param wanted the form in which the applicant asked for it
     * @param searchProved whether the search record has a file attached
     * @param thirdPartyAgreed whether every third party asked agreed to disclosure
     * @param excessFound whether reasons were asked for and found unreasonable (art. 35)
     * @param feeOverdue whether a fee notice is on file, not paid, and its period has ended
     */
    record CaseFile(
            LocalDate today,
            WantedForm wanted,
            boolean searched,
            boolean searchProved,
            boolean correctionReceived,
            boolean thirdPartyConsulted,
            boolean thirdPartyAgreed,
            boolean excessFound,
            boolean feeOverdue) {}

    /** A rule broken: the field, the sentence and what is filled into it. */
    record Broken(String field, String messageKey, Object... arguments) {}

    static final List<DraftRule> ALL = List.of(
            new DraftRule(
                    "information",
                    "decision.draft.informationMissing",
                    (part, file) -> EvidenceRules.isEmpty(part.information())),
            new DraftRule(
                    "ground",
                    "decision.groundNotForDrafting",
                    (part, file) -> !Ground.forDrafting().contains(part.ground())),
            new DraftRule(
                    "ground",
                    "decision.draft.notSearched",
                    (part, file) -> part.ground() == Ground.DOES_NOT_EXIST && !file.searched()),
            new DraftRule(
                    "ground",
                    "decision.draft.searchNotProved",
                    (part, file) -> part.ground() == Ground.DOES_NOT_EXIST && !file.searchProved()),
            new DraftRule(
                    "ground",
                    "decision.draft.neverCorrected",
                    (part, file) -> part.ground() == Ground.STILL_UNCLEAR && !file.correctionReceived()),
            new DraftRule(
                    "ground",
                    "decision.draft.thirdPartyNotConsulted",
                    (part, file) -> part.ground() == Ground.THIRD_PARTY && !file.thirdPartyConsulted()),
            new DraftRule(
                    "ground",
                    "decision.draft.thirdPartyAgreed",
                    (part, file) -> part.ground() == Ground.THIRD_PARTY && file.thirdPartyAgreed()),
            new DraftRule(
                    "ground",
                    "decision.draft.excessNotFound",
                    (part, file) -> part.ground() == Ground.EXCESSIVE && !file.excessFound()),
            new DraftRule(
                    "ground",
                    "decision.draft.feeNotOverdue",
                    (part, file) -> part.ground() == Ground.NOT_PAID && !file.feeOverdue()),
            new DraftRule(
                    "reason",
                    "decision.draft.reasonMissing",
                    (part, file) -> !part.ground().givesInformation() && EvidenceRules.isEmpty(part.reason())));

    /** The rules a part breaks, those of its evidence last; of evidence that is there only the first that does not fit. */
    static List<Broken> broken(DecisionPart part, CaseFile file) {
        List<Broken> broken = new ArrayList<>();
        ALL.stream()
                .filter(rule -> rule.isBroken().test(part, file))
                .map(rule -> new Broken(rule.field(), rule.messageKey()))
                .forEach(broken::add);
        EvidenceRules.missing(part).stream()
                .map(evidence -> broken(
                        evidence, "decision.evidence.missing", part.ground().text()))
                .forEach(broken::add);
        if (broken.isEmpty()) {
            otherForm(part, file.wanted())
                    .or(() -> part.evidence().entrySet().stream()
                            .flatMap(one -> unfit(one.getKey(), one.getValue(), part.ground(), file).stream())
                            .findFirst())
                    .ifPresent(broken::add);
        }
        return broken;
    }

    /** Another form than was asked for has its reason, the one asked for has none (art. 40). */
    static Optional<Broken> otherForm(DecisionPart part, WantedForm wanted) {
        String form = part.evidence().get(Evidence.PROVIDED_FORM);
        boolean reason = !EvidenceRules.isEmpty(part.evidence().get(Evidence.OTHER_FORM));
        if (form == null || reason == EvidenceRules.isOtherForm(part, wanted)) {
            return Optional.empty();
        }
        return Optional.of(broken(
                Evidence.OTHER_FORM,
                reason ? "decision.evidence.sameForm" : "decision.evidence.otherForm",
                EvidenceRules.word(wanted),
                form));
    }

    private static Optional<Broken> unfit(Evidence evidence, String value, Ground ground, CaseFile file) {
        List<String> choices = EvidenceRules.choices(evidence, ground);
        if (!EvidenceRules.asked(ground).contains(evidence)) {
            return Optional.of(broken(evidence, "decision.evidence.notAsked", ground.text()));
        }
        if (value.codePointCount(0, value.length()) > evidence.longest()) {
            return Optional.of(broken(evidence, "decision.evidence.tooLong", evidence.longest()));
        }
        if (!choices.isEmpty() && !choices.contains(value)) {
            return Optional.of(broken(evidence, "decision.evidence.notAChoice", String.join("、", choices)));
        }
        if (evidence == Evidence.EARLIER_DATE && !isPast(value, file.today())) {
            return Optional.of(broken(evidence, "decision.evidence.notAPastDay"));
        }
        return Optional.empty();
    }

    private static boolean isPast(String day, LocalDate today) {
        try {
            return !LocalDate.parse(day).isAfter(today);
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    /** The sentence's first gap is the evidence by name. */
    private static Broken broken(Evidence evidence, String messageKey, Object... more) {
        Object[] arguments = new Object[1 + more.length];
        arguments[0] = new DefaultMessageSourceResolvable(evidence.label());
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new Broken("evidence[" + evidence + "]", messageKey, arguments);
    }
}
