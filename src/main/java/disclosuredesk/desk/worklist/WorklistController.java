package disclosuredesk.desk.worklist;

import disclosuredesk.agencies.Leave;
import disclosuredesk.agencies.Leaves;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.RightsNotices;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.StaffingGaps;
import disclosuredesk.cache.AgencyCounts;
import disclosuredesk.clock.Duties;
import disclosuredesk.desk.drafts.KeepingFormDrafts;
import disclosuredesk.desk.web.ListSeen;
import disclosuredesk.desk.worklist.Worklist.Queue;
import disclosuredesk.holding.Holdings;
import disclosuredesk.holding.Supervisions;
import disclosuredesk.requests.Motions;
import disclosuredesk.statistics.FrozenDifferences;
import disclosuredesk.workflow.DeclaredActs;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** An officer's own page: how many cases lie on each of his queues, and the queue he looks at. */
@Controller
class WorklistController {

    private final Worklist worklist;
    private final Holdings holdings;
    private final Supervisions supervisions;
    private final FrozenDifferences differences;
    private final Motions motions;
    private final DeclaredActs acts;
    private final Duties duties;
    private final AgencyCounts agencyCounts;
    private final KeepingFormDrafts drafts;
    private final StaffingGaps staffingGaps;
    private final RightsNotices rightsNotices;
    private final Leaves leaves;

    WorklistController(
            Worklist worklist,
            Holdings holdings,
            Supervisions supervisions,
            FrozenDifferences differences,
            Motions motions,
            DeclaredActs acts,
            Duties duties,
            AgencyCounts agencyCounts,
            KeepingFormDrafts drafts,
            StaffingGaps staffingGaps,
            RightsNotices rightsNotices,
            Leaves leaves) {
        this.worklist = worklist;
        this.holdings = holdings;
        this.supervisions = supervisions;
        this.differences = differences;
        this.motions = motions;
        this.acts = acts;
        this.duties = duties;
        this.agencyCounts = agencyCounts;
        this.drafts = drafts;
        this.staffingGaps = staffingGaps;
        this.rightsNotices = rightsNotices;
        this.leaves = leaves;
    }

    @GetMapping("/")
    String worklist(
            Officer by,
            @RequestParam(name = "queue", required = false) @Nullable Queue chosen,
            @RequestParam(name = "step", defaultValue = "") String step,
            @RequestParam(name = "page", defaultValue = "1") int page,
            HttpServletRequest request,
            Model model) {
        Worklist.Counts all = worklist.counts(by);
        Map<Queue, Integer> counts = all.queues();
        Queue queue = chosen != null
                ? chosen
                : counts.get(Queue.TO_DO) == 0 && counts.get(Queue.UNCLAIMED) > 0 ? Queue.UNCLAIMED : Queue.TO_DO;
        new ListSeen(
                        "/?queue=" + queue
                                + (step.isEmpty() ? "" : "&step=" + UriUtils.encode(step, StandardCharsets.UTF_8)),
                        "desk.nav.worklist",
                        (id, officer) -> worklist.around(queue, step, id, officer))
                .keep(request);
        model.addAttribute("counts", counts);
        model.addAttribute("toDo", counts.get(Queue.TO_DO));
        model.addAttribute("queue", queue);
        model.addAttribute("steps", all.of(queue));
        model.addAttribute("step", step);
        model.addAttribute("page", worklist.page(queue, step, by, page));
        model.addAttribute("drafts", drafts.count(by));
        model.addAttribute("draftsEnding", drafts.ending(by));
        model.addAttribute("registrationsEnding", drafts.endingRegistrations(by));
        model.addAttribute("drafted", drafts.cases(by));
        model.addAttribute("actPages", acts.pages());
        model.addAttribute("officers", by.is(Role.HANDLER) || by.seesWholeAgency() ? holdings.officers(by) : List.of());
        model.addAttribute("supervisions", supervisions.waitingFor(by));
        model.addAttribute("motions", motions.waitingFor(by));
        model.addAttribute(
                "duties",
                agencyCounts.of(by.agencyId(), "duties " + by.id(), Duties.MATTERS, () -> duties.pressing(by)));
        model.addAttribute("rightsNotices", rightsNotices.of(by));
        Map<Long, Leave> away = leaves.today(by.agencyId());
        model.addAttribute("away", away);
        model.addAttribute("ownLeave", away.get(by.id()));
        model.addAttribute("deputizing", leaves.deputizing(by.id()));
        model.addAttribute("staffingGaps", by.is(Role.ADMINISTRATOR) ? staffingGaps.of(by.agencyId()) : List.of());
        model.addAttribute("changedYears", by.is(Role.HEAD) ? differences.changedYears(by.agencyId()) : List.of());
        return "desk/worklist";
    }
}
