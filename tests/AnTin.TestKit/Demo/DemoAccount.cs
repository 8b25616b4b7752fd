namespace AnTin.TestKit.Demo;

/// <summary>One line of the manifest's accounts.</summary>
/// <param name="Role">"organisation", "reception", "verifier", "approver", "subscriber"…</param>
/// <param name="Pin">Opens the signing key of those who have one.</param>
public sealed record DemoAccount(
    string Role,
    string? Organisation,
    string Login,
    string? Password,
    string? Pin
);
