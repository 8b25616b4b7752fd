using Microsoft.Extensions.Configuration;

namespace AnTin.Server.Settings;

/// <param name="Settings">The tree.</param>
/// <param name="Configuration">What it was read from, for options that rooms bind themselves.</param>
public sealed record LoadedSettings(AnTinSettings Settings, IConfigurationRoot Configuration);
