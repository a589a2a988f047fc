package disclosuredesk.oversight.web;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.oversight.SecurityExport;
import disclosuredesk.oversight.SecurityFilter;
import disclosuredesk.oversight.SecurityRegister;
import disclosuredesk.shared.ListOrder;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.ProvedLately;
import disclosuredesk.shared.SavedFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's list of the security ledger, and the same as an Excel sheet. */
@Controller
@RequestMapping("/security-audit")
class SecurityAuditController {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SecurityRegister register;
    private final SecurityExport export;
    private final Agencies agencies;
    private final Clock clock;

    SecurityAuditController(SecurityRegister register, SecurityExport export, Agencies agencies, Clock clock) {
        this.register = register;
        this.export = export;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    String list(
            Officer by,
            @ModelAttribute("form") SecurityFilter filter,
            BindingResult ignoredIfGarbled,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "sort", defaultValue = "") String sort,
            Model model) {
        ListOrder order = ListOrder.of(sort, SecurityRegister.HEADS.keySet());
        Page<SecurityRegister.Line> found = register.page(filter, order, page, by);
        model.addAttribute("page", found);
        model.addAttribute("conditions", filter.query());
        model.addAttribute("query", filter.query() + order.query());
        model.addAttribute("sorts", order.links(SecurityRegister.HEADS.keySet(), "/security-audit?" + filter.query()));
        model.addAttribute("events", register.events(filter, by));
        model.addAttribute("officers", agencies.officers(by.agencyId()));
        return "oversight/security-audit";
    }

    /** The chains walked along from their first entry. */
    @GetMapping("/chains")
    String chains(Officer by, Model model) {
        model.addAttribute("words", register.words(by));
        return "oversight/chains";
    }

    @ProvedLately
    @GetMapping("/export")
    void export(
            Officer by,
            @ModelAttribute("form") SecurityFilter filter,
            BindingResult ignoredIfGarbled,
            HttpServletResponse response)
            throws IOException {
        register.events(filter, by); // who may not is refused before the first byte
        response.setContentType(SHEET);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, SavedFile.disposition("安全审计-" + LocalDate.now(clock) + ".xlsx"));
        export.write(lines -> register.each(filter, by, lines), response.getOutputStream());
    }
}
