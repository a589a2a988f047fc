/**
 * The stages of handling (办理环节): the agency's own limit, standard and responsible post of each, and how long cases lay there. Serves the
 * agency's own rules of procedure (国办公开办函: 规范登记、审核、办理、答复、归档各环节); none of it moves a date of the law. Owns {@code stage_limit} and
 * {@code stage_stay}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "securityaudit",
            "calendar",
            "agencies",
            "workflow",
            "requests",
            "clock",
            "cooperation",
            "consultation",
            "decision",
            "letters",
            "archive"
        })
@NullMarked
package disclosuredesk.stages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
