package disclosuredesk.agencies.web;

import disclosuredesk.shared.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What the first administrator enters. */
class SetUpForm {

    @Secret
    public String token = "";

    @Pattern(regexp = "[A-Za-z0-9-]{2,40}", message = "{agencies.agency.codeForm}")
    public String code = "";

    @NotBlank(message = "{agencies.agency.nameMissing}")
    @Size(max = 200, message = "{agencies.agency.nameTooLong}")
    public String agencyName = "";

    @NotBlank(message = "{agencies.officer.nameMissing}")
    @Size(max = 100, message = "{agencies.officer.nameTooLong}")
    public String name = "";

    @Pattern(regexp = "[A-Za-z0-9._-]{2,60}", message = "{agencies.officer.loginForm}")
    public String login = "";

    @Secret
    public String password = "";
}
