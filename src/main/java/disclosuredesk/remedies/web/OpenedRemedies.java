package disclosuredesk.remedies.web;

import disclosuredesk.remedies.ComplaintId;
import disclosuredesk.remedies.Complaints;
import disclosuredesk.remedies.Remedies;
import disclosuredesk.remedies.RemedyId;
import disclosuredesk.requests.OpenedOn;
import disclosuredesk.shared.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of this module are opened on. */
@Configuration(proxyBeanMethods = false)
class OpenedRemedies {

    @Bean
    OpenedOn<RemedyForm> formsOnARemedy(Remedies remedies) {
        return new OpenedOn<>(
                RemedyForm.class,
                (id, by) -> remedies.get(
                                RemedyId.parse(id).orElseThrow(() -> Refused.notFound("remedies.notFound")), by)
                        .version());
    }

    @Bean
    OpenedOn<ComplaintController.OfComplaint> formsOnAComplaint(Complaints complaints) {
        return new OpenedOn<>(
                ComplaintController.OfComplaint.class,
                (id, by) -> complaints
                        .get(
                                ComplaintId.parse(id)
                                        .orElseThrow(() -> Refused.notFound("remedies.complaint.notFound")),
                                by)
                        .version());
    }
}
