package disclosuredesk.agencies.web;

import disclosuredesk.agencies.PasswordProfile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pages on which a password is set say which rules it follows and whose they are. */
@ControllerAdvice(assignableTypes = {PasswordController.class, ActivationController.class, SetUpController.class})
class PasswordWords {

    private final PasswordProfile profile;

    PasswordWords(@Value("${disclosuredesk.passwords.profile}") PasswordProfile profile) {
        this.profile = profile;
    }

    @ModelAttribute("passwordProfile")
    PasswordProfile profile() {
        return profile;
    }
}
