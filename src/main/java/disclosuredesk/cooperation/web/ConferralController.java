package disclosuredesk.cooperation.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.cooperation.Conferral.Opinion;
import disclosuredesk.cooperation.Conferral.Weighing;
import disclosuredesk.cooperation.ConferralView;
import disclosuredesk.cooperation.ConferralViews;
import disclosuredesk.cooperation.Conferring;
import disclosuredesk.materials.BroughtFiles;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A conferral: its question, opinions, conclusion, and what the draft makes of it. */
@Controller
@RequestMapping("/requests/{id}/conferrals/{conferral}")
class ConferralController {

    private final Requests requests;
    private final ConferralViews views;
    private final Conferring conferring;
    private final BroughtFiles brought;
    private final Clock clock;

    ConferralController(
            Requests requests, ConferralViews views, Conferring conferring, BroughtFiles brought, Clock clock) {
        this.requests = requests;
        this.views = views;
        this.conferring = conferring;
        this.brought = brought;
        this.clock = clock;
    }

    /** What is typed into the forms of the page; each uses its own part. */
    static class ConferralForm {
        public @Nullable Long participant;

        @Size(max = 100, message = "{cooperation.tooLong}")
        public String person = "";

        public @Nullable LocalDate givenOn;

        @Size(max = 4000, message = "{cooperation.tooLong}")
        public String opinionText = "";

        public List<MultipartFile> files = new ArrayList<>();

        @Size(max = 4000, message = "{cooperation.tooLong}")
        public String minutes = "";

        @Size(max = 2000, message = "{cooperation.tooLong}")
        public String conclusionText = "";

        public @Nullable LocalDate concludedOn;

        public @Nullable Weighing weighing;

        @Size(max = 1000, message = "{cooperation.tooLong}")
        public String weighReason = "";

        @Size(max = 500, message = "{cooperation.tooLong}")
        public String callOffReason = "";
    }

    @GetMapping
    String page(
            @PathVariable("id") RequestId id,
            @PathVariable("conferral") long conferral,
            Officer by,
            @ModelAttribute("form") ConferralForm form,
            Model model) {
        form.givenOn = LocalDate.now(clock);
        form.concludedOn = LocalDate.now(clock);
        return page(id, conferral, by, model);
    }

    private String page(RequestId id, long conferral, Officer by, Model model) {
        requests.get(id, by);
        ConferralView view = views.get(id, conferral);
        model.addAttribute("view", view);
        model.addAttribute("weighings", Weighing.values());
        model.addAttribute("papers", views.papers(view.of()));
        return "cooperation/conferral";
    }

    @PostMapping("/opinion")
    String recordOpinion(
            @PathVariable("id") RequestId id,
            @PathVariable("conferral") long conferral,
            Officer by,
            @Valid @ModelAttribute("form") ConferralForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        List<InspectedFile> files = brought.of(form.files, errors);
        FormErrors.need(errors, "person", form.person, "cooperation.opinion.personMissing");
        FormErrors.need(errors, "givenOn", form.givenOn, "cooperation.dayMissing");
        FormErrors.need(errors, "opinionText", form.opinionText, "cooperation.opinion.textMissing");
        return FormErrors.page(
                errors,
                () -> conferring.recordOpinion(
                        id,
                        conferral,
                        new Opinion(
                                form.participant == null ? 0 : form.participant,
                                form.person,
                                day(form.givenOn, "givenOn"),
                                form.opinionText),
                        files,
                        by),
                "cooperation.opinion.flash",
                address(id, conferral),
                next,
                () -> page(id, conferral, by, model));
    }

    @PostMapping("/conclusion")
    String conclude(
            @PathVariable("id") RequestId id,
            @PathVariable("conferral") long conferral,
            Officer by,
            @Valid @ModelAttribute("form") ConferralForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        List<InspectedFile> files = brought.of(form.files, errors);
        FormErrors.need(errors, "concludedOn", form.concludedOn, "cooperation.dayMissing");
        if (views.get(id, conferral).of().opinions().isEmpty() && files.isEmpty()) {
            FormErrors.need(errors, "minutes", form.minutes, "cooperation.conclude.minutesMissing");
        }
        FormErrors.need(errors, "conclusionText", form.conclusionText, "cooperation.conclude.missing");
        return FormErrors.page(
                errors,
                () -> conferring.conclude(
                        id,
                        conferral,
                        day(form.concludedOn, "concludedOn"),
                        form.minutes,
                        files,
                        form.conclusionText,
                        by),
                "cooperation.conclude.flash",
                address(id, conferral),
                next,
                () -> page(id, conferral, by, model));
    }

    @PostMapping("/weighing")
    String weigh(
            @PathVariable("id") RequestId id,
            @PathVariable("conferral") long conferral,
            Officer by,
            @Valid @ModelAttribute("form") ConferralForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        return FormErrors.page(
                errors,
                () -> conferring.weigh(id, conferral, form.weighing, form.weighReason, by),
                "cooperation.weigh.flash",
                address(id, conferral),
                next,
                () -> page(id, conferral, by, model));
    }

    @PostMapping("/calling-off")
    String callOff(
            @PathVariable("id") RequestId id,
            @PathVariable("conferral") long conferral,
            Officer by,
            @Valid @ModelAttribute("form") ConferralForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        return FormErrors.page(
                errors,
                () -> conferring.callOff(id, conferral, form.callOffReason, by),
                "cooperation.callOff.flash",
                address(id, conferral),
                next,
                () -> page(id, conferral, by, model));
    }

    private static LocalDate day(@Nullable LocalDate typed, String field) {
        if (typed == null) {
            throw Refused.invalid(field, "cooperation.dayMissing");
        }
        return typed;
    }

    private static String address(RequestId id, long conferral) {
        return "/requests/" + id + "/conferrals/" + conferral;
    }
}
