namespace AnTin.DesignSystem.Requests;

/// <summary>Left in the request's features for the error page.</summary>
/// <param name="Most">Bytes that the whole form may have; 0 when unknown.</param>
public sealed record TooLargeBody(long Most);
