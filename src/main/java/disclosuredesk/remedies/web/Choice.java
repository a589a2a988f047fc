package disclosuredesk.remedies.web;

import disclosuredesk.decision.Ground;
import disclosuredesk.remedies.Remedy;
import java.util.ArrayList;
import java.util.List;

/** One line of a list to choose from, as the field template takes it. */
record Choice(String id, String name) {

    /** Where the parts of a decision stand on several grounds. */
    static final String IN_PART = "IN_PART";

    static Choice of(Remedy review) {
        return new Choice(
                review.id().value(),
                review.filing().organ() + " " + review.filing().caseNumber() + "（"
                        + review.filing().filedOn() + "）");
    }

    /** Every ground, and above them the decision in part. */
    static List<Choice> grounds(String inPart) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice(IN_PART, inPart)));
        Ground.forDrafting()
                .forEach(ground ->
                        choices.add(new Choice(ground.name(), ground.outcome().fullLabel() + "　" + ground.article())));
        return choices;
    }
}
