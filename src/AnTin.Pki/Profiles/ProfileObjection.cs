namespace AnTin.Pki.Profiles;

/// <summary>One way in which a certificate that is asked for does not fit its profile.</summary>
/// <param name="Part">Which part of the profile: <c>key</c>, <c>subject</c>, <c>alternativeNames</c>, <c>validity</c>.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
public sealed record ProfileObjection(string Part, string Message);
