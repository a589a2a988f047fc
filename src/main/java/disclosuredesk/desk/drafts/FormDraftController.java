package disclosuredesk.desk.drafts;

import disclosuredesk.agencies.Officer;
import disclosuredesk.desk.web.FormFields;
import disclosuredesk.requests.DraftDays;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what is being typed into any form; shows an officer his drafts and throws one away. */
@Controller
class FormDraftController {

    private static final Pattern CASE =
            Pattern.compile("/requests/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/.*");
    private static final int LONGEST_ACTION = 200;
    private static final int LONGEST_TITLE = 200;

    private final KeepingFormDrafts drafts;
    private final DraftDays days;
    private final FormFields fields;

    FormDraftController(KeepingFormDrafts drafts, FormFields fields, DraftDays days) {
        this.drafts = drafts;
        this.days = days;
        this.fields = fields;
    }

    /** As a page sends it by itself while somebody types. */
    @PostMapping("/drafts")
    @EachTime
    ResponseEntity<Void> keep(Officer by, @RequestParam MultiValueMap<String, String> sent) {
        drafts.keep(state(sent), by);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/drafts")
    String list(Officer by, Model model) {
        model.addAttribute("drafts", drafts.of(by));
        model.addAttribute("kept", days.days());
        return "desk/drafts";
    }

    /** From the page of the form: it is opened again, empty; from the list: back to the list. */
    @PostMapping("/drafts/{draft}/removal")
    String discard(
            Officer by,
            @PathVariable("draft") long id,
            @RequestParam(name = "onPage", defaultValue = "false") boolean onPage,
            RedirectAttributes redirect) {
        FormDraft draft = drafts.discard(id, by);
        redirect.addFlashAttribute("flash", "desk.draft.discarded");
        return "redirect:" + (onPage ? draft.page() : "/drafts");
    }

    private FormDraft.State state(MultiValueMap<String, String> sent) {
        String page = DraftFields.pageOf(sent.getFirst(DraftFields.PAGE));
        String opening = DraftFields.openingOf(sent.getFirst(DraftFields.OPENING));
        String action = DraftFields.pageOf(sent.getFirst("_draftAction"));
        if (page.isEmpty() || opening.isEmpty() || action.isEmpty() || action.length() > LONGEST_ACTION) {
            throw Refused.invalid(null, "desk.badRequest");
        }
        Matcher ofCase = CASE.matcher(page);
        return new FormDraft.State(
                page,
                action,
                ofCase.matches() ? ofCase.group(1) : null,
                shortened(sent.getFirst("_draftTitle")),
                typed(sent),
                version(sent.getFirst("version")),
                opening,
                DraftFields.editOf(sent.getFirst("_draftSeen")),
                DraftFields.editOf(sent.getFirst(DraftFields.EDIT)));
    }

    /** The page sends what somebody can type or choose, and Spring's mark beside what may be left unticked. */
    private Map<String, List<String>> typed(MultiValueMap<String, String> sent) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            boolean ours =
                    name.startsWith("_draft") || name.equals("_csrf") || name.equals("_once") || name.equals("version");
            if (!ours && !fields.isSecret(name)) {
                typed.put(name, values);
            }
        });
        return typed;
    }

    private static @Nullable Integer version(@Nullable String sent) {
        return sent != null && sent.matches("\\d{1,9}") ? Integer.valueOf(sent) : null;
    }

    private static String shortened(@Nullable String title) {
        return title == null ? "" : title.substring(0, Math.min(LONGEST_TITLE, title.length()));
    }
}
