package disclosuredesk.agencies.web;

import disclosuredesk.shared.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What whoever sets the system up enters: the agency and its first three persons. */
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

    @NotBlank(message = "{agencies.officer.nameMissing}")
    @Size(max = 100, message = "{agencies.officer.nameTooLong}")
    public String securityName = "";

    @Pattern(regexp = "[A-Za-z0-9._-]{2,60}", message = "{agencies.officer.loginForm}")
    public String securityLogin = "";

    @Secret
    public String securityPassword = "";

    @NotBlank(message = "{agencies.officer.nameMissing}")
    @Size(max = 100, message = "{agencies.officer.nameTooLong}")
    public String auditorName = "";

    @Pattern(regexp = "[A-Za-z0-9._-]{2,60}", message = "{agencies.officer.loginForm}")
    public String auditorLogin = "";

    @Secret
    public String auditorPassword = "";
}
