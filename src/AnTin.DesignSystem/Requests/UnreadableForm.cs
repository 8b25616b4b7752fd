namespace AnTin.DesignSystem.Requests;

/// <summary>Left in the request's features for a page that <see cref="ShowsUnreadableFormAttribute">says so itself</see>.</summary>
/// <param name="Status">Of the answer: 400, 408, 413, 415 or 503.</param>
public sealed record UnreadableForm(int Status);
