namespace AnTin.Registration.Accounts;

public enum AccountLinkPurpose
{
    ConfirmMailbox,
    ResetPassword,
    AcceptInvitation,
}
