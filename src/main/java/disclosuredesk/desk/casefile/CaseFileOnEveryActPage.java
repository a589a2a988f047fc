package disclosuredesk.desk.casefile;

import disclosuredesk.agencies.Officer;
import disclosuredesk.desk.casefile.CaseFile.OpenStep;
import disclosuredesk.desk.web.ListSeen;
import disclosuredesk.desk.web.ListSeen.Neighbours;
import disclosuredesk.desk.worklist.Worklist;
import disclosuredesk.holding.PassedCases;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.DeclaredActs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import org.thymeleaf.context.LazyContextVariable;

/** Every page below {@code /requests/{id}} finds the case file it belongs to; read when the page is drawn. */
@ControllerAdvice
class CaseFileOnEveryActPage {

    private final CaseFiles files;
    private final Requests requests;
    private final CaseProcess process;
    private final CaseOffers offers;
    private final DeclaredActs acts;
    private final Worklist worklist;
    private final PassedCases passedCases;

    CaseFileOnEveryActPage(
            CaseFiles files,
            Requests requests,
            CaseProcess process,
            CaseOffers offers,
            DeclaredActs acts,
            Worklist worklist,
            PassedCases passedCases) {
        this.files = files;
        this.requests = requests;
        this.process = process;
        this.offers = offers;
        this.acts = acts;
        this.worklist = worklist;
        this.passedCases = passedCases;
    }

    /** A form is shown only to whom it could be of use; sending it is checked by the act itself. */
    private void requireTurn(HttpServletRequest request, String page, RequestId id, Officer by) {
        if (request.getMethod().equals("GET")) {
            String step = acts.step(page);
            if (step != null && !offers.areShownAnywhere(page, id)) {
                process.turn(id, step, by);
            }
        }
    }

    /** Before anything of the case is read for the page: what is opened is not taken back any more, what was taken back is shown so. */
    private void noteOpened(HttpServletRequest request, RequestId id, Officer by) {
        if (request.getMethod().equals("GET")) {
            passedCases.opened(
                    id,
                    by,
                    () -> files.mine(id, by).stream().map(OpenStep::step).toList());
        }
    }

    @ModelAttribute
    void add(HttpServletRequest request, Model model) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object officer = request.getAttribute("officer");
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (pattern.startsWith("/requests/{id}")
                && variables instanceof Map<?, ?> path
                && path.get("id") instanceof String id
                && officer instanceof Officer by) {
            RequestId.parse(id).ifPresent(known -> {
                requests.get(known, by); // before any form is looked at: what one may not see is not found
                noteOpened(request, known, by);
                String page = request.getRequestURI()
                        .substring(request.getRequestURI().lastIndexOf('/') + 1);
                requireTurn(request, page, known, by);
                if (acts.isAct(page)) {
                    model.addAttribute("basis", "basis." + page);
                }
                model.addAttribute("id", known);
                model.addAttribute("file", new LazyContextVariable<CaseFile>() {
                    @Override
                    protected CaseFile loadValue() {
                        return files.of(known, by);
                    }
                });
                ListSeen seen = ListSeen.of(request);
                if (seen != null) {
                    model.addAttribute("seen", seen);
                    model.addAttribute("neighbours", new LazyContextVariable<Neighbours>() {
                        @Override
                        protected Neighbours loadValue() {
                            return seen.around().of(known, by);
                        }
                    });
                }
                model.addAttribute("nextCase", new LazyContextVariable<@Nullable RequestId>() {
                    @Override
                    protected @Nullable RequestId loadValue() {
                        return worklist.after(known, by).orElse(null);
                    }
                });
            });
        }
    }
}
