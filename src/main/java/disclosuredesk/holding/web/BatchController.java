package disclosuredesk.holding.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.holding.Claiming;
import disclosuredesk.holding.HandingOver;
import disclosuredesk.holding.Urging;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The same for many cases: each is an act of its own, so one that is refused stops no other; what was refused is told with
 * its reason.
 */
@Controller
class BatchController {

    /** Refusals told in full; the rest as a number. */
    private static final int TOLD = 5;

    private final Requests requests;
    private final Claiming claiming;
    private final HandingOver handingOver;
    private final Urging urging;
    private final MessageSource messages;

    BatchController(
            Requests requests, Claiming claiming, HandingOver handingOver, Urging urging, MessageSource messages) {
        this.requests = requests;
        this.claiming = claiming;
        this.handingOver = handingOver;
        this.urging = urging;
        this.messages = messages;
    }

    @PostMapping("/batch")
    String batch(
            Officer by,
            @RequestParam(name = "ids", defaultValue = "") List<String> ids,
            @RequestParam("act") String act,
            @RequestParam(name = "officer", required = false) @Nullable Long officer,
            @RequestParam(name = "back", defaultValue = "/") String back,
            RedirectAttributes redirect) {
        List<RequestId> cases = ids.stream()
                .flatMap(id -> RequestId.parse(id).stream())
                .distinct()
                .toList();
        Consumer<RequestId> each = switch (act) {
            case "claim" -> id -> claiming.claim(id, by);
            case "urge" -> id -> urging.urge(id, "", by);
            case "give" -> {
                if (officer == null) {
                    throw Refused.invalid("officer", "worklist.give.officerMissing");
                }
                yield id -> handingOver.give(id, officer, "", by);
            }
            default -> throw Refused.invalid("act", "worklist.batch.unknown");
        };
        if (cases.isEmpty()) {
            throw Refused.invalid("ids", "worklist.batch.none");
        }
        List<String> refused = new ArrayList<>();
        for (RequestId id : cases) {
            try {
                each.accept(id);
            } catch (Refused refusal) {
                refused.add(requests.get(id, by).number() + " "
                        + messages.getMessage(refusal.messageKey(), refusal.arguments(), Locale.SIMPLIFIED_CHINESE));
            }
        }
        redirect.addFlashAttribute("flash", refused.isEmpty() ? "worklist.batch.done" : "worklist.batch.partly");
        redirect.addFlashAttribute("flashWarns", !refused.isEmpty());
        redirect.addFlashAttribute("flashArguments", new Object[] {
            cases.size() - refused.size(),
            refused.size(),
            String.join("；", refused.subList(0, Math.min(TOLD, refused.size()))) + (refused.size() > TOLD ? "……" : "")
        });
        return "redirect:" + HoldingController.back(back, "/");
    }
}
