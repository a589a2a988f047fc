package disclosuredesk.desk.casefile;

import disclosuredesk.agencies.Role;
import disclosuredesk.decision.DecisionMaking;
import disclosuredesk.requests.CaseRight;
import disclosuredesk.requests.Offer;
import disclosuredesk.workflow.DeclaredActs;
import disclosuredesk.workflow.ProcessSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which role may do what on a case, and when: read from what the acts go by. The role of a step stands in the process file, its page beside its act, the
 * rest in what each room says of its own acts.
 */
@Component
class PermittedActs {

    private static final ProcessSteps STEPS = ProcessSteps.present();

    private final List<PermittedAct> all = new ArrayList<>();

    PermittedActs(DeclaredActs acts, List<Offer> offers, List<CaseRight> others) {
        Map<String, Offer> offered = offers.stream().collect(Collectors.toMap(Offer::page, Function.identity()));
        acts.pages()
                .forEach((step, page) -> all.add(new PermittedAct(
                        page,
                        step,
                        Set.of(Role.valueOf(STEPS.role(step))),
                        offered.containsKey(page) ? offered.get(page).when() : when(step),
                        DecisionMaking.FOUR_EYES.contains(step))));
        CaseOffers.inOrder(offers).stream()
                .filter(offer -> acts.step(offer.page()) == null)
                .forEach(offer -> all.add(new PermittedAct(offer.page(), "", offer.roles(), offer.when(), false)));
        others.forEach(one -> all.add(new PermittedAct(one.page(), "", one.roles(), one.when(), false)));
    }

    private static Offer.@Nullable When when(String step) {
        return STEPS.atAnyTime().contains(step) ? Offer.When.UNANSWERED : null;
    }

    /** The steps in the order of a request's life, then what can begin at any of them, then the rest. */
    List<PermittedAct> all() {
        return List.copyOf(all);
    }
}
