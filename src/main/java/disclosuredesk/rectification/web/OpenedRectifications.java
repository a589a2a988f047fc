package disclosuredesk.rectification.web;

import disclosuredesk.rectification.RectificationId;
import disclosuredesk.rectification.Rectifications;
import disclosuredesk.requests.OpenedOn;
import disclosuredesk.shared.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of this module are opened on. */
@Configuration(proxyBeanMethods = false)
class OpenedRectifications {

    @Bean
    OpenedOn<RectificationForm> formsOnARectification(Rectifications rectifications) {
        return new OpenedOn<>(
                RectificationForm.class,
                (id, by) -> rectifications
                        .get(
                                RectificationId.parse(id).orElseThrow(() -> Refused.notFound("rectification.notFound")),
                                by)
                        .version());
    }
}
