package disclosuredesk.remedies.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.remedies.Complaint;
import disclosuredesk.remedies.ComplaintChannel;
import disclosuredesk.remedies.ComplaintId;
import disclosuredesk.remedies.ComplaintResult;
import disclosuredesk.remedies.ComplaintSide;
import disclosuredesk.remedies.Complaints;
import disclosuredesk.remedies.FilingRules;
import disclosuredesk.remedies.HandlingComplaints;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.VersionedForm;
import disclosuredesk.shared.Carried;
import disclosuredesk.shared.Final;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.ListOrder;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of complaints, an entry of it, its answer. */
@Controller
@RequestMapping("/complaints")
class ComplaintController {

    private final Complaints complaints;
    private final HandlingComplaints handling;
    private final Requests requests;

    ComplaintController(Complaints complaints, HandlingComplaints handling, Requests requests) {
        this.complaints = complaints;
        this.handling = handling;
        this.requests = requests;
    }

    static class ComplaintForm {
        @Carried
        public String complaint = "";

        @NotNull(message = "{remedies.complaint.sideMissing}")
        public @Nullable ComplaintSide side;

        @Size(max = 200, message = "{remedies.tooLong}")
        public String respondent = "";

        @NotBlank(message = "{remedies.complaint.aboutMissing}")
        @Size(max = 1000, message = "{remedies.tooLong}")
        public String about = "";

        @NotBlank(message = "{remedies.complaint.complainantMissing}")
        @Size(max = 200, message = "{remedies.tooLong}")
        public String complainant = "";

        @Size(max = 30, message = "{remedies.tooLong}")
        public String requestNumber = "";

        @NotNull(message = "{remedies.complaint.channelMissing}")
        public @Nullable ComplaintChannel complaintChannel;

        @NotNull(message = "{remedies.complaint.receivedOnMissing}")
        public @Nullable LocalDate receivedOn;

        @NotBlank(message = "{remedies.complaint.receivedByMissing}")
        @Size(max = 100, message = "{remedies.tooLong}")
        public String receivedBy = "";

        public @Nullable LocalDate dueOn;

        @Size(max = 200, message = "{remedies.tooLong}")
        public String dueBasis = "";
    }

    /** A form on a complaint of the register. */
    abstract static class OfComplaint extends VersionedForm {}

    static class ComplaintAnswerForm extends OfComplaint {
        @NotNull(message = "{remedies.complaint.answeredOnMissing}")
        public @Nullable LocalDate answeredOn;

        @NotNull(message = "{remedies.complaint.resultMissing}")
        public @Nullable ComplaintResult complaintResult;

        @NotBlank(message = "{remedies.complaint.answerMissing}")
        @Size(max = 2000, message = "{remedies.tooLong}")
        public String reply = "";
    }

    static class ComplaintVoidForm extends OfComplaint {
        @Size(max = 500, message = "{remedies.tooLong}")
        public String reason = "";
    }

    @GetMapping
    String list(
            Officer by,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "sort", defaultValue = "") String sort,
            Model model) {
        ListOrder order = ListOrder.of(sort, Complaints.HEADS.keySet());
        model.addAttribute("page", complaints.page(by, order, page));
        model.addAttribute("query", order.query());
        model.addAttribute("sorts", order.links(Complaints.HEADS.keySet(), "/complaints?"));
        model.addAttribute("mayRecord", FilingRules.mayRecord(by));
        return "remedies/complaints";
    }

    @GetMapping("/new")
    String form(Officer by, @ModelAttribute("form") ComplaintForm form, Model model) {
        form.complaint = ComplaintId.random().value();
        form.receivedBy = by.name();
        return show(by, model);
    }

    private static String show(Officer by, Model model) {
        FilingRules.requireRecorder(by);
        model.addAttribute("sides", ComplaintSide.values());
        model.addAttribute("channels", ComplaintChannel.values());
        return "remedies/complaint-new";
    }

    @PostMapping
    String register(Officer by, @Valid @ModelAttribute("form") ComplaintForm form, BindingResult errors, Model model) {
        ComplaintId id = ComplaintId.parse(form.complaint).orElseGet(ComplaintId::random);
        return FormErrors.none(errors, () -> handling.register(id, entry(form, by), by))
                ? "redirect:/complaints/" + id
                : show(by, model);
    }

    private Complaint.Entry entry(ComplaintForm form, Officer by) {
        return new Complaint.Entry(
                request(form.requestNumber.strip(), by),
                form.side,
                form.respondent,
                form.complainant,
                form.about,
                form.complaintChannel,
                form.receivedOn,
                form.receivedBy,
                form.dueOn,
                form.dueBasis);
    }

    private @Nullable RequestId request(String number, Officer by) {
        if (number.isEmpty()) {
            return null;
        }
        return RequestNumber.parse(number)
                .flatMap(parsed -> requests.find(parsed, by))
                .orElseThrow(() -> Refused.invalid("requestNumber", "remedies.complaint.requestUnknown"))
                .id();
    }

    @GetMapping("/{id}")
    String complaint(@PathVariable("id") ComplaintId id, Officer by, Model model) {
        around(id, by, model);
        return "remedies/complaint-only";
    }

    private void around(ComplaintId id, Officer by, Model model) {
        Complaint complaint = complaints.get(id, by);
        model.addAttribute("complaint", complaint);
        model.addAttribute("results", ComplaintResult.values());
        model.addAttribute("mayRecord", FilingRules.mayRecord(by) && !complaint.isVoid());
        model.addAttribute("mayVoid", by.is(Role.HEAD) && !complaint.isVoid());
    }

    @GetMapping("/{id}/answer")
    String answerForm(
            @PathVariable("id") ComplaintId id,
            Officer by,
            @ModelAttribute("form") ComplaintAnswerForm form,
            Model model) {
        around(id, by, model);
        FilingRules.requireRecorder(by);
        return "remedies/complaint-answer";
    }

    @PostMapping("/{id}/answer")
    String answer(
            @PathVariable("id") ComplaintId id,
            Officer by,
            @Valid @ModelAttribute("form") ComplaintAnswerForm form,
            BindingResult errors,
            Model model) {
        around(id, by, model);
        return FormErrors.none(
                        errors,
                        () -> handling.answer(id, form.version, form.answeredOn, form.complaintResult, form.reply, by))
                ? "redirect:/complaints/" + id
                : "remedies/complaint-answer";
    }

    @GetMapping("/{id}/void")
    String voidForm(
            @PathVariable("id") ComplaintId id,
            Officer by,
            @ModelAttribute("form") ComplaintVoidForm form,
            Model model) {
        around(id, by, model);
        FilingRules.requireRecorder(by);
        return "remedies/complaint-void";
    }

    @Final
    @PostMapping("/{id}/void")
    String voidEntry(
            @PathVariable("id") ComplaintId id,
            Officer by,
            @Valid @ModelAttribute("form") ComplaintVoidForm form,
            BindingResult errors,
            Model model) {
        around(id, by, model);
        FormErrors.need(errors, "reason", form.reason, "remedies.reasonMissing");
        return FormErrors.none(errors, () -> handling.voidEntry(id, form.version, form.reason, by))
                ? "redirect:/complaints/" + id
                : "remedies/complaint-void";
    }
}
